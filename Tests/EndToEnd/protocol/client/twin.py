"""Whether a server has the same text as its client, as far as can be seen from outside: an edited document must be found fault
with like a fresh one of the same text."""

PROBE = "/Send SMS"
"""A fault of a known length, that is found wherever it stands."""


def assert_same_text(client, uri, least=1):
    found = client.findings(uri)
    twin = client.open(client.text(uri), "twin.job.md")
    expected = client.findings(twin)
    client.close(twin)
    assert found == expected, f"the server has another text than {client.text(uri)[:500]!r}"
    assert len(expected) >= least, f"nothing is found in {client.text(uri)[:500]!r}, so nothing is proven"


def starts(findings):
    """Where findings begin."""
    return [(finding["range"]["start"]["line"], finding["range"]["start"]["character"]) for finding in findings]
