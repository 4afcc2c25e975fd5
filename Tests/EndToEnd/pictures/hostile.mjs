// Jobs whose words are words of Mermaid, of DOT, of HTML, or of Markdown.

const MARKUP = `<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>"><svg onload=window.hacked=1>`;

const WORDS = [
  MARKUP, `"] --> n9["`, `end`, `subgraph x`, `%%{init: {"theme": "dark"}}%%`, `%% a comment`, "`**bold** _it_`", "**bold** and _it_",
  `click n1 "javascript:window.hacked=1"`, `style n1 fill:#f00`, `classDef a fill:#f00;`, `#quot; #35; &lt;b&gt; &amp;`,
  `$$x^2$$ and $80`, `\\n \\" \\\\ \\N \\G`, `- an item`, `1. an item`, `1) an item`, `a; b; c`, `a | b || c`, `{a} [b] (c) {{d}}`,
  `fa:fa-car icon`, `@{ shape: rect }`, `a --> b -.-> c ==> d`, `\u{202E}olleh\u{202C} שלום 🦷 Ünïcode`, `x:::y`, `~~~ --- ~~~`,
  `<!-- a comment --> &#x41;`, "```mermaid", `[link](javascript:window.hacked=1)`, `https://example.com/a?b=c&d=e#f`, `href="x"`,
];

export const HOSTILE = Object.fromEntries(
  WORDS.map((words, place) => [
    `hostile ${place + 1}`,
    `---\nname: ${JSON.stringify(words)}\ntrigger: ${JSON.stringify(`The caller says ${words} twice.`)}\n---\n` +
      `1. Say ${words} to the caller.\n2. If they say ${words}, /Transfer call: "${words.replaceAll('"', "'")}".\n` +
      `3. Tell them you text it, then /Send SMS: "${words.replaceAll('"', '\\"')}".\n`,
  ]),
);
