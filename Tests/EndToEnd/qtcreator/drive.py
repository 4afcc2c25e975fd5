"""What every editor is driven through, in Qt Creator, after its page has been followed."""

import re
import subprocess
import sys
from pathlib import Path

from desktop import Atspi, Editor, said

page, file = Path(sys.argv[1]), Path(sys.argv[2])


class QtCreator(Editor):
    def seen_at(self, part, within):
        """It knows where its lines begin, and takes every one for the first."""
        left, first = super().seen_at(part, within)
        height = Atspi.Text.get_character_extents(self.front(), 0, Atspi.CoordType.SCREEN).height + 1
        return left, first + height * said(self.front()).partition(part)[0].count("\n")

    def ink(self, part):
        """The colour in which a part of the text is written: what there is most of, beside the paper."""
        left, middle = self.seen_at(part, 0)
        look = ["-crop", f"60x12+{left}+{middle - 6}", "-depth", "8", "-format", "%c", "histogram:info:-"]
        told = subprocess.run(["import", "-silent", "-window", "root", *look], check=True, capture_output=True, text=True).stdout
        shares = sorted((int(count), colour) for count, colour in re.findall(r"(\d+): .*(#[0-9A-F]{6})", told))
        return shares[-2][1]

    def fill(self, label, value):
        """Writes into the field beside a label, or into the one below it where the page says so."""
        label, _, below = label.partition(", ")
        x, y = self.spot(f"^{label}:$")
        self.click(x + 190, y + (31 if below else 0))
        self.press("ctrl+a")
        self.write(value)

    def open_actions(self):
        self.await_popup("its list of actions opens", lambda: self.press("alt+Return"))

    def choose_action(self, *keys):
        """Of the list that Alt-Enter opens. It tells of none of its entries, and they stand in the order of the alphabet."""
        self.open_actions()
        self.press(*keys, "Return")


creator = QtCreator("qtcreator", str(file))


def fields():
    """What the page says to fill in."""
    rows = re.findall(r"^\| (.*?) \| `(.*?)` \|$", page.read_text(), re.MULTILINE)
    assert len(rows) == 4, rows
    return rows


def set_up():
    creator.until("there is a window", creator.page)
    creator.fill_the_screen("Qt Creator")
    creator.choose("^Remember My Choice$")
    creator.choose("^Edit$")
    creator.choose("^Preferences")
    creator.await_words("the preferences are open", "^Kits$")
    creator.await_window("Preferences")
    creator.write("Language Client")
    # The menu of the button is none that it tells of; its first entry is the generic server.
    creator.await_popup("the kinds of servers are offered", lambda: creator.choose("^Add$"))
    creator.press("Down", "Return")
    creator.await_words("there is a server to fill in", "^Arguments:$")
    for label, value in fields():
        creator.fill(label, value)
    creator.picture("preferences", height=530)
    creator.choose("^OK$")
    # It does not answer any more where it is asked what a window shows that it closes just then.
    creator.rest(2)
    creator.await_words("the server has told of what is in the job", "^name$")
    # More room for the text.
    creator.press("alt+0")


def first_look():
    text, message, action = "wants the", "Book here", "Sned SMS"
    creator.until("shows: colours", lambda: len({creator.ink(part) for part in (text, message, action)}) == 3)
    creator.remember(creator.await_tip("shows: findings", "there is no action called Sned SMS", "Sned SMS"))
    creator.picture("findings")
    creator.press("Escape")


def menus():
    creator.press("ctrl+End")
    creator.write("- If they have a question, say that you will answer by text, then /Se")
    creator.remember(creator.await_words("the menu opens by itself", "^text the caller\n").split("\n")[0])
    creator.picture("menu")
    creator.press("Return")
    creator.await_text("an entry is taken, and no slash stands there twice", 'text, then /Send SMS: ""')
    creator.write("We will answer soon")
    creator.press("End")
    creator.write(". Confirm it arrived.")
    creator.press("Return")
    creator.write("- If they want a person, /Tr")
    creator.await_words("so it does for a transfer", "^hand the caller to")
    creator.press("Return")
    creator.await_text("that is taken too", 'a person, /Transfer call: ""')
    creator.write("Fr")
    creator.press("ctrl+space")
    creator.await_words("and for its target", "^shared inbox:")
    creator.press("Return")
    creator.await_text("shows: menu", 'a person, /Transfer call: "Front desk"')


def mend():
    creator.go_to("Sned SMS", 1)
    creator.choose_action("Up")
    creator.await_text("shows: fixes", 'then /Send SMS: "Book here')
    creator.remember(creator.await_tip("shows: hover", "The caller receives", "Book here").split("It takes")[0])
    creator.picture("hover")
    creator.press("Escape")


def rename():
    creator.go_to("caller_name", 2)
    creator.press("ctrl+shift+r")
    creator.await_words("the places of the name are shown", "^4 matches found")
    creator.await_focus("with a field for the new name", "caller_name")
    creator.press("ctrl+a")
    creator.write("guest_name")
    creator.choose("^Search Again$")
    creator.await_end("they are searched again for the new name", "re-enable Replace$")
    creator.choose("^Replace$")
    creator.await_text("shows: rename", "{guest_name} wants the link")
    # Back to the text.
    creator.press("Escape", "Escape")
    creator.await_end("the list of places is closed", "^Search Results$")


def optimize():
    creator.go_to("Please ask")
    creator.open_actions()
    creator.press("Up", "Up")
    creator.picture("optimize")
    creator.press("Return")
    creator.await_text("shows: Optimize", "their name. Ask for the day")
    creator.undo_optimize_and_redo()


def type_undo_and_save():
    creator.add_a_line()
    creator.go_to("Ask for the day")
    creator.choose_action("Up")
    creator.await_text("shows: Undo", "their name. Please ask for the day")
    creator.save_all(file, "ctrl+shift+s")


set_up()
first_look()
menus()
mend()
rename()
optimize()
type_undo_and_save()
creator.close()
