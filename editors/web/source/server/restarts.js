export const MISSING = "A part of the checker could not be loaded. Your text is kept; what is missing comes as soon as there is a connection.";

/** What the author is told where another worker takes the place of one that ended, by why. */
export const RESTARTED = {
  stopped: "The checker stopped and was started again. Your text is as you left it.",
  "for good": "The checker stopped several times and is off until you load this page again. Your text is kept.",
  waiting: MISSING,
};
