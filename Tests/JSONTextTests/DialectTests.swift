import Testing

@testable import JSONText

struct DialectTests {
  @Test(arguments: [
    ("// first\n{\"a\": 1}", "{\"a\":1}"), ("{\"a\": 1} // last", "{\"a\":1}"), ("{\"a\": 1,}", "{\"a\":1}"),
    ("[1, 2 , ]", "[1,2]"),
    ("[1, /* two */ 2]", "[1,2]"), ("/**/[/***/]/* */", "[]"), ("{/*a*/\"a\"/*b*/:/*c*/1/*d*/,/*e*/}", "{\"a\":1}"),
    ("[//\n]", "[]"), ("[// é\r\n1]", "[1]"), ("[\"// no comment\"]", "[\"// no comment\"]"), ("/* // */ 1", "1"),
    ("// /* \n1", "1"), ("1 //", "1"), ("[1 // one\n, // two\n]", "[1]"),
  ])
  func `comments and a last comma are read in the commented dialect only`(_ text: String, _ meaning: String) throws {
    #expect(try parse(text, .commented).value.written() == meaning)
    if meaning != text { #expect(verdict(text) != nil) }
  }

  @Test(arguments: [
    "/", "/*", "/* *", "/*/", "[,]", "{,}", "[1,,]", "{\"a\":1,,}", "[1 /", "// only", "/* */", "1 / 2", "#\n1",
  ])
  func `the commented dialect is no more lenient than that`(_ text: String) throws {
    let error = try #require(verdict(text, .commented))
    #expect(error.range.upperBound <= text.utf8.count)
  }
}
