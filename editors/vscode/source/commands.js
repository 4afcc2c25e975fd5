"use strict";
// The commands of the palette, of menus and of keys. What they do is the server's.
const vscode = require("vscode");

exports.Commands = class {
  constructor(extension) {
    this.extension = extension;
    const commands = {
      optimizeJob: () => this.change("optimize", true),
      previewJob: () => this.preview(),
      confirmJob: () => this.change("previewOptimize", true),
      proposeJob: () => this.propose(),
      undoJob: () => this.change("undoOptimize"),
      redoJob: () => this.change("redoOptimize"),
      showHistory: () => this.editor && extension.history.show(),
      restoreEntry: (entry) => extension.run("restore", entry.document, { version: { before: entry.id } }),
      compareEntry: (entry) => this.compare(entry),
      explainFinding: () => this.explain(),
      restartServer: async () => {
        await extension.stop();
        await extension.start();
      },
    };
    this.registrations = Object.entries(commands).map(([name, run]) =>
      vscode.commands.registerCommand(`callwright.${name}`, (...values) => this.tell(() => run(...values))),
    );
  }

  // What goes wrong is said, not thrown at the editor.
  async tell(run) {
    try {
      return await run();
    } catch (problem) {
      vscode.window.showErrorMessage(`Callwright: ${problem.message}`);
    }
  }

  get editor() {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== "callwright-job") throw new Error("open a job first, a file NAME.job.md");
    return editor;
  }

  get selection() {
    const { selection } = this.editor;
    if (selection.isEmpty) return {};
    return { range: this.extension.client?.code2ProtocolConverter.asRange(selection) };
  }

  change(command, takesSelection = false) {
    return this.extension.run(command, this.editor.document, takesSelection ? this.selection : {});
  }

  async preview() {
    const { document } = this.editor;
    const argument = this.selection;
    const result = await this.extension.run("previewOptimize", document, { ...argument, ask: false });
    if (!result?.new || result.new === result.old) {
      return vscode.window.showInformationMessage(result?.message ?? "There is nothing to change.");
    }
    const choice = await this.show(document, result, "what Optimize would change", "Optimize", "Change by Change");
    if (choice === "Optimize") await this.extension.run("optimize", document, argument);
    if (choice === "Change by Change") await this.extension.run("previewOptimize", document, argument);
  }

  // The server says by itself why there is nothing to show.
  async propose() {
    const { document } = this.editor;
    const result = await this.extension.run("optimizeWithModel", document, { ...this.selection, ask: false });
    if (!result?.new || result.new === result.old) return;
    const choice = await this.show(document, result, "what your model proposes", "Take It");
    if (choice === "Take It") await this.extension.run("optimizeWithModel", document, { apply: true });
  }

  // Beside the text what would become of it, and a question.
  async show(document, result, what, ...choices) {
    const { texts } = this.extension;
    const name = document.uri.path.split("/").pop();
    await texts.compare(`${name}: ${what}`, document.uri, texts.uri(`proposed/${name}`, result.new));
    return vscode.window.showInformationMessage(result.message, ...choices);
  }

  async compare(entry) {
    const result = await this.extension.run("compare", entry.document, { old: { before: entry.id } });
    const { texts } = this.extension;
    const name = entry.document.uri.path.split("/").pop();
    await texts.compare(`${name}: since ${entry.title}`, texts.uri(`${entry.id}/${name}`, result.old), entry.document.uri);
  }

  async explain() {
    const editor = vscode.window.activeTextEditor;
    if (!editor) throw new Error("open a job, and put the cursor on a finding");
    const place = editor.selection.active;
    const finding = vscode.languages
      .getDiagnostics(editor.document.uri)
      .find((one) => one.source === "callwright" && one.range.contains(place));
    if (!finding) throw new Error("there is no finding here; put the cursor on one");
    const page = await this.extension.run("explainRule", editor.document, { rule: String(finding.code) });
    const uri = this.extension.texts.uri(`${page.rule}.md`, page.markdown);
    await vscode.commands.executeCommand("markdown.showPreview", uri);
  }

  dispose() {
    for (const registration of this.registrations) registration.dispose();
  }
};
