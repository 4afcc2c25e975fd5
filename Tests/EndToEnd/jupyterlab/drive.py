"""What every editor is driven through, in JupyterLab."""

import subprocess
import sys
import time
from pathlib import Path

from browser import Keys, Lab

file = Path(sys.argv[1])
(file.parent / "plain.job.md").write_text("---\nname: Ask\n---\nGoal: help the caller.\n\n- Greet the caller. /Sned SMS: \"Hi\"\n")
lab = Lab(file.parent)


def menu():
    return lab.words(".jp-Completer-item")


def complete(text, entry, written):
    lab.write(text)
    time.sleep(0.5)
    lab.press(Keys.TAB)
    shown = lab.until(f"the menu has {entry}", lambda: [one for one in menu() if entry in one])
    if entry == "Send SMS":
        lab.remember(f"/ menu: {shown[0]}")
        lab.picture("menu")
    time.sleep(0.5)
    lab.press(Keys.TAB)
    lab.until(f"it is taken as {written}", lambda: lab.text().rstrip().endswith(written))


def menus():
    """In a job without emoji, see below."""
    lab.open("plain.job.md", "Greet")
    lab.click(".jp-toast-button:last-child")
    lab.until("the server has found an error", lambda: lab.words(".cm-lintRange-error"))
    lab.go_to("Greet")
    lab.hold(Keys.CONTROL, Keys.END)
    complete("- If they want it, then /Se", "Send SMS", 'then /Send SMS: ""')
    lab.press(Keys.LEFT)
    lab.write("We will answer soon")
    lab.press(Keys.END)
    # JupyterLab begins the next item itself.
    lab.press(Keys.ENTER)
    complete("If they want a person, /Transfer call: Fr", "Front desk", "/Transfer call: Front desk")
    print("ok shows: menu, at the end of a line, and no slash stands there twice")


def first_look():
    lab.open(file.name, "Sned SMS")
    lab.until("shows: findings, behind the emoji", lambda: "Sned SMS" in lab.words(".cm-lintRange-error"))
    lab.remember(lab.await_tip("and says what is wrong", lambda: lab.words(".cm-tooltip"), "Sned SMS")[0])
    lab.picture("findings")


def write():
    lab.go_to("First")
    lab.hold(Keys.CONTROL, Keys.END)
    lab.write("- If they have a question, say that you will answer by text, then /Se")
    lab.press(Keys.TAB)
    time.sleep(2)
    lab.until("behind an emoji JupyterLab asks for another place, and no menu opens", lambda: not menu())
    lab.write('nd SMS: "We will answer soon". Confirm it arrived.')
    lab.press(Keys.ENTER)
    lab.write('If they want a person, /Transfer call: "Front desk"')
    lab.press(Keys.ENTER, Keys.BACKSPACE, Keys.BACKSPACE)
    lab.until("the word is selected", lambda: lab.select("Sned"))
    lab.write("Send")
    lab.until("it has no fixes; what is written anew is no error any more", lambda: not lab.words(".cm-lintRange-error"))


def hover():
    def tips():
        return [one for one in lab.words(".lsp-hover") if "The caller receives" in one]

    shown = lab.await_tip("shows: hover, with Control held", tips, "example.com", Keys.CONTROL)
    lab.remember(shown[0].split("It takes")[0])
    lab.picture("hover")


def no_rename():
    lab.go_to("caller_name")
    lab.go_to("caller_name", button=2)
    lab.until("there is a menu of the place", lambda: "Jump to definition" in lab.words(".lm-Menu-itemLabel"))
    lab.until("it does not let rename in a text", lambda: "Rename symbol" in lab.words(".lm-mod-disabled .lm-Menu-itemLabel"))
    lab.press(Keys.ESCAPE)


def save():
    lab.go_to("Then ask")
    lab.hold(Keys.CONTROL, Keys.END)
    lab.write("- Never quote prices.")
    lab.press(Keys.ENTER, Keys.BACKSPACE, Keys.BACKSPACE)
    lab.hold(Keys.CONTROL, "s")
    lab.until("it is saved", lambda: "Never quote" in file.read_text())


menus()
first_look()
write()
hover()
no_rename()
save()
