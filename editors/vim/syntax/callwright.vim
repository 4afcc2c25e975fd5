" What a menu of vim-lsp says of an entry it sets in the first word of the language's name, and complains where Vim knows none.
" It is plain text.
