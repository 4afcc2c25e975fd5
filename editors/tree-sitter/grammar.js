// Jobs, as far as an editor colours them: front matter, actions with what they say, variables, templates, and what stands out
// of Markdown. Every text is a job: where nothing is known there are words. Written from Callwright's own tables; see
// editors/README.md.

// In any case, with any blanks between the words.
const anyCase = (word) => word.replace(/[a-z]/gi, (one) => `[${one.toUpperCase()}${one.toLowerCase()}]`).replace(/ /g, "[ \\t]+");
const labels = (...words) => token(prec(2, RegExp(`/(${words.map(anyCase).join("|")})`)));

module.exports = grammar({
  name: "callwright_job",
  extras: () => [/[ \t\r]/],

  rules: {
    job: ($) => seq(optional(choice($.front_matter, alias($._first_heading, $.heading), alias($._first_bullet, $.bullet))), repeat($._piece)),

    front_matter: ($) => seq($.mark, repeat($.field), alias($._end, $.mark)),
    mark: () => token(prec(2, /---[ \t\r]*/)),
    _end: () => token(prec(2, /\n---[ \t\r]*/)),
    field: ($) => seq("\n", optional(seq($.key, optional($.constant))), repeat(/[^\s#][^\s]*/), optional($.remark)),
    key: () => token(prec(2, choice("name:", "description:", "trigger:", "profile:", "ignore:"))),
    constant: () => token(prec(2, choice("sona-trigger", "botphonic", "standard", "stellar", "sona"))),
    remark: () => token(prec(1, /#[^\n]*/)),

    _piece: ($) => choice($._action, $.variable, $.template, $.comment, $.code, $.link, $.heading, $.bullet, $._words, "\n"),
    // A label is none inside a word: 24/7, and/or.
    _words: () => token(prec(-1, choice(/[^\s(\["'*_>{}<`–—‘“”\/-][^\s{<`]*/, /[^\s]/))),
    heading: () => token(prec(1, /\n[ \t]*#{1,6}[ \t][^\n]*/)),
    bullet: () => token(prec(1, /\n[ \t]*([-*+]|[0-9]{1,9}[.)])[ \t]/)),
    _first_heading: () => token(prec(1, /#{1,6}[ \t][^\n]*/)),
    _first_bullet: () => token(prec(1, /([-*+]|[0-9]{1,9}[.)])[ \t]/)),
    code: () => token(prec(1, choice(/`[^`\n]+`/, /```[^`]*```/, /~~~[^~]*~~~/))),
    link: () => token(prec(1, /https?:\/\/[^\s"<>]+/)),

    comment: ($) => seq("<!--", repeat(choice($.suppression, /[^\s>-]+/, "-", ">", "\n")), "-->"),
    suppression: () => token(prec(1, choice("callwright-ignore-file", "callwright-ignore"))),

    _action: ($) => choice(
      prec.right(seq(alias($._message_label, $.action), optional(seq($._colon, optional($.message))))),
      prec.right(seq(alias($._target_label, $.action), optional(seq($._colon, optional($.target))))),
      $.action,
    ),
    _message_label: () => labels("Send SMS"),
    _target_label: () => labels("Transfer call", "Transfer"),
    action: () => labels("Create Jobber request", "Create request"),
    _colon: () => token.immediate(/[ \t*_]*:/),
    target: () => token(prec(1, choice(/"[^"\n]*"/, /[\p{Lu}0-9+][^,.;:()!?\n]*/))),
    // Up to its quote, or to an empty line if that is missing.
    message: ($) => seq(/["“]/, repeat(choice($.variable, $.template, $.escape, /[^"”{}\\\n]+/, "{", "}", "\n")), /["”]|\n[ \t]*\n/),
    escape: () => /\\[^\n]/,

    variable: () => token(prec(2, /\{[a-z][a-z0-9_]*\}/)),
    template: ($) => seq($.brace, repeat(choice($.keyword, $.function, $.property, $.string, $._other)), alias($._close, $.brace)),
    brace: () => token(prec(2, /\{\{-?/)),
    _close: () => token(prec(2, /-?\}\}/)),
    keyword: () => token(prec(1, choice("continue", "template", "define", "block", "break", "range", "else", "with", "end", "if"))),
    function: () => token(prec(1, choice("urlquery", "println", "printf", "index", "print", "slice", "call", "html", "and", "len", "not", "eq", "ge", "gt", "js", "le", "lt", "ne", "or"))),
    property: () => /\.\w+/,
    string: () => token(choice(/"[^"\n]*"/, /`[^`]*`/)),
    _other: () => token(prec(-1, choice(/\w+/, /[^\s}\w]/))),
  },
});
