"""What every editor is driven through, in Kate, after its page has been followed."""

import re
import subprocess
import sys
from pathlib import Path

from desktop import Editor

page, file = Path(sys.argv[1]), Path(sys.argv[2])
# Else a newer one goes on as another process, which nobody could end.
said = subprocess.run(["kate", "--version"], check=True, capture_output=True, text=True).stdout
is_new = int(said.split()[1].split(".")[0]) > 22
kate = Editor("kate", "--block", "--new", str(file))


def set_up():
    """What the page says that Kate asks, and what to answer."""
    kate.fill_the_screen("visit.job.md")
    # The newer one breaks where it is asked what its windows show while it still makes them.
    kate.rest(3)
    question, answer = re.search(r"Kate asks \*(.+?)\?\*.*?: press \*(\w+)\*", page.read_text(), re.DOTALL).groups()
    kate.await_words("it asks whether the server may be started, and shows how", f"^{question}")
    kate.await_words("with the whole command line", "/callwright serve")
    kate.choose(f"^{answer}$")
    kate.settle("callwright serve")


def first_look():
    kate.await_words("the file is taken for a job", "^Callwright Job$")
    if is_new:
        kate.choose("^Diagnostics$")
        kate.roll("missing-goal")
    else:
        kate.press("alt+l", "d")
    kate.remember(kate.await_words("shows: findings", "unknown-action.* there is no action called Sned SMS"))
    kate.choose("unknown-action")
    kate.until("behind the emoji it stands at the right place", lambda: kate.caret() == kate.place("Sned SMS"))
    kate.picture("findings")
    kate.press("Escape")


def menus():
    kate.press("ctrl+End")
    kate.write("- If they have a question, say that you will answer by text, then /Se")
    kate.remember(kate.await_words("the menu opens by itself", "^Send SMS"))
    # The newer one keeps the help of an entry to itself.
    if not is_new:
        kate.await_words("with its help", "^text the caller\n")
    kate.picture("menu")
    kate.press("Return")
    kate.await_text("an entry is taken, and no slash stands there twice", 'text, then /Send SMS: ""')
    kate.press("Left")
    kate.write("We will answer soon")
    kate.press("End")
    kate.write(". Confirm it arrived.")
    kate.press("Return")
    kate.write("- If they want a person, /Tr")
    kate.await_words("so it does for a transfer", "^Transfer call")
    kate.press("Return")
    kate.await_text("that is taken too", 'a person, /Transfer call: ""')
    kate.press("Left")
    kate.write("Fr")
    kate.press("ctrl+space")
    kate.await_words("and for its target", "^Front desk")
    kate.press("Return")
    kate.await_text("shows: menu", 'a person, /Transfer call: "Front desk"')


def mend():
    kate.go_to("Sned SMS", 1)
    if is_new:
        # The menu of Ctrl-. is none that it tells of; its first entry is the best fix.
        kate.await_popup("fixes are offered", lambda: kate.press("ctrl+period"))
        kate.press("Down", "Return")
    else:
        kate.press("ctrl+period")
    kate.await_text("shows: fixes", 'then /Send SMS: "Book here')
    kate.press("Escape")
    kate.remember(kate.await_tip("shows: hover", "The caller receives", "Book here").split("It takes")[0])
    kate.picture("hover")
    kate.press("Escape")


def rename():
    kate.go_to("caller_name", 2)
    kate.press("F2")
    kate.await_words("a new name is asked for", "^New name")
    kate.await_focus("and takes the keys", "caller_name")
    kate.press("ctrl+a")
    kate.write("guest_name")
    kate.press("Return")
    kate.await_text("shows: rename", "{guest_name} wants the link")


def optimize():
    kate.go_to("Please ask")
    kate.press("alt+Return")
    kate.await_words("a menu opens", "Optimize instructions$")
    kate.picture("optimize")
    kate.choose("Optimize instructions$")
    kate.await_text("shows: Optimize", "their name. Ask for the day")
    kate.undo_optimize_and_redo()


def type_and_save():
    kate.add_a_line()
    kate.save_all(file, "ctrl+l")


def undo():
    """Kate cannot ask a server for a command that is no code action."""
    subprocess.run(["callwright", "optimize", "--undo", file], check=True, stdout=subprocess.DEVNULL)
    kate.press("F5")
    kate.await_text("Undo on the command line takes back what Kate has done, what was typed stays", "their name. Please ask for the day")


set_up()
first_look()
menus()
mend()
rename()
optimize()
type_and_save()
undo()
kate.close()
