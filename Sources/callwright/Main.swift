import Glibc

@main
struct Main {
  static func main() {
    System.ignoreBrokenPipes()
    exit(CommandLineTool.run(Array(CommandLine.arguments.dropFirst())))
  }
}
