/// The rewrite of instructions, the guard that verifies it, and the history that takes it back.
package enum Optimizer {}
