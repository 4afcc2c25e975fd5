// Says what Go's text/template makes of templates, in the protocol of ../main.swift; with "cases", prints the strings in Go's
// own tests of it as templates.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"text/template"
	_ "unsafe" // for go:linkname
)

// Go lets templates use each other 100,000 levels deep, which takes gigabytes.
//
//go:linkname maxExecDepth text/template.maxExecDepth
var maxExecDepth int

// limited takes no more than a few megabytes.
type limited struct{ bytes.Buffer }

func (l *limited) Write(text []byte) (int, error) {
	if l.Len() > 4<<20 {
		return 0, io.ErrShortWrite
	}
	return l.Buffer.Write(text)
}

func main() {
	if len(os.Args) > 1 && os.Args[1] == "cases" {
		cases(os.Args[2])
		return
	}
	maxExecDepth = 2000
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for {
		text, err := field(in)
		if err != nil {
			return
		}
		data, err := field(in)
		if err != nil {
			return
		}
		fmt.Fprintln(out, answer(text, data))
	}
}

// field reads "<length>:<bytes>\n".
func field(in *bufio.Reader) ([]byte, error) {
	head, err := in.ReadString(':')
	if err != nil {
		return nil, err
	}
	length, err := strconv.Atoi(strings.TrimSpace(head[:len(head)-1]))
	if err != nil {
		return nil, err
	}
	bytes := make([]byte, length+1)
	_, err = io.ReadFull(in, bytes)
	return bytes[:length], err
}

var parseError = regexp.MustCompile(`(?s)^template: message:(\d+): `)
var runError = regexp.MustCompile(`(?s)^template: message:(\d+):(\d+): `)

func answer(text, data []byte) (said string) {
	var out limited
	defer func() {
		if problem := recover(); problem != nil {
			said = fmt.Sprintf("crash %x", out.Bytes())
		}
	}()
	t, err := template.New("message").Parse(string(text))
	if err != nil {
		m := parseError.FindStringSubmatch(err.Error())
		if m == nil {
			return "refused ? " + err.Error()
		}
		return "refused " + m[1]
	}
	var value any
	if err := json.Unmarshal(data, &value); err != nil {
		panic(err)
	}
	err = t.Execute(&out, value)
	if err == nil {
		return fmt.Sprintf("said %x", out.Bytes())
	}
	if strings.Contains(err.Error(), "exceeded maximum template depth") {
		return "endless"
	}
	if err == io.ErrShortWrite {
		return "endless"
	}
	m := runError.FindStringSubmatch(err.Error())
	if m == nil {
		return fmt.Sprintf("failed ? %x", out.Bytes())
	}
	return fmt.Sprintf("failed %s:%s %x", m[1], m[2], out.Bytes())
}

// cases prints every string literal of the test files below a folder, parts joined by + as one.
func cases(folder string) {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for _, pattern := range []string{"*_test.go", "parse/*_test.go"} {
		files, err := filepath.Glob(filepath.Join(folder, pattern))
		if err != nil {
			panic(err)
		}
		for _, file := range files {
			tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
			if err != nil {
				panic(err)
			}
			ast.Inspect(tree, func(node ast.Node) bool {
				expression, ok := node.(ast.Expr)
				if !ok {
					return true
				}
				text, ok := literal(expression)
				if !ok {
					return true
				}
				for _, text := range []string{text, "{{" + text + "}}", "{{printf `%T %v` (" + text + ")}}"} {
					fmt.Fprintf(out, "%d:%s\n", len(text), text)
				}
				return false
			})
		}
	}
}

func literal(expression ast.Expr) (string, bool) {
	switch e := expression.(type) {
	case *ast.BasicLit:
		if e.Kind == token.STRING {
			text, err := strconv.Unquote(e.Value)
			return text, err == nil
		}
	case *ast.BinaryExpr:
		left, ok := literal(e.X)
		right, also := literal(e.Y)
		return left + right, ok && also && e.Op == token.ADD
	}
	return "", false
}
