"""A job with something of everything, and what the protocol asks of every server that announces a feature."""

from client.capabilities import at

JOB = '''---
name: Booking 🎉
description: People who want a table.
---
# Goal

Book a table for {caller_name}, or take a message.

# Steps

1. Ask for the name and the time.
2. If they agree, text them the link: /Send SMS: "Hi {caller_name}, book here: https://example.com/book"
   - Then confirm that it arrived.
   - Otherwise /Transfer call: Front desk
3. Ask whether {caller_name} needs anything else, then /Send SMS

```
code /Send SMS: no
```

Never promise a discount. Never ask for a card number.
'''
WORKSPACE = '''{
  "profile": "standard",
  "inboxes": [{ "name": "Front desk" }],
  "variables": { "caller_name": { "sample": "Raj" } }
}
'''


def open_job(client, write, text=JOB, name="a.job.md"):
    """Opens the job in a workspace that knows its names; gives its URI."""
    write("callwright.json", WORKSPACE)
    uri = client.open(text, name)
    client.findings(uri)
    return uri


def offered(client, capability, method, params):
    """Whether the server announces a feature. What is not announced must be refused as unknown."""
    if at(client.announced, capability) not in (None, False):
        return True
    error = client.refusal(method, params)
    assert error["code"] == -32601, f"{method} is not announced, and not unknown: {error}"
    return False


def whole(client, uri):
    """The range of the whole text."""
    lines = client.text(uri).count("\n")
    return {"start": {"line": 0, "character": 0}, "end": {"line": lines, "character": 0}}


def document(uri):
    return {"textDocument": {"uri": uri}}
