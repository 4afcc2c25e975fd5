; Written from Callwright's own tables; see editors/README.md.
(mark) @punctuation.delimiter
(key) @attribute
(constant) @constant
[(remark) (comment)] @comment
(suppression) @keyword.directive
(heading) @markup.heading
(bullet) @markup.list
(code) @markup.raw
(link) @markup.link.url
(action) @function
(target) @string.special
(message) @string
(escape) @string.escape
(variable) @variable
(brace) @punctuation.special
(keyword) @keyword
(function) @function.builtin
(property) @variable.other.member
(string) @string
