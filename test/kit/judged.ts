/**
 * A suite that a program of others judges (Python's oracle, the official checkers in Java): skipped where that is missing, and only
 * there; its title then says what is missing.
 */
export function judged(missing: string | undefined, title: string, suite: () => void): void {
  if (missing) describe.skip(`${title} (${missing})`, suite);
  else describe(title, suite);
}
