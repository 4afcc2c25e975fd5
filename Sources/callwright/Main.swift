import Glibc

@main
struct Main {
  static func main() {
    System.ignoreWriteSignals()
    exit(CommandLineTool.run(Array(CommandLine.arguments.dropFirst())))
  }
}
