"""Makes Callwright's language server known to JupyterLab."""

import shutil


def specifications(manager):
    """The server, if the program is there; JupyterLab calls Markdown `ipythongfm`."""
    program = shutil.which("callwright")
    if program is None:
        return {}
    return {
        "callwright": {
            "version": 2,
            "argv": [program, "serve"],
            "languages": ["ipythongfm", "markdown", "gfm"],
            "mime_types": ["text/x-ipythongfm", "text/x-markdown", "text/markdown", "text/x-gfm"],
            "display_name": "Callwright",
            "requires_documents_on_disk": False,
        }
    }
