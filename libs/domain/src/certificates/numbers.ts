// Numbers of certificates: ours is known from the case's, `A-2005-0001`, cycle 1 → `C-2005-0001-1`. One of the time before this system
// keeps the number that stands on it; where nobody knows that any more, the register has it under the number that we would have given,
// and says so.
export const certificateNumber = (caseNumber: string, cycle: number): string => `C-${caseNumber.slice(2)}-${cycle}`;

/** What is wrong with the number on an old certificate; undefined where nothing is. */
export function faultOfOldNumber(number: string, caseNumber: string): string | undefined {
  if (!/^[Cc]-\d{4}-\d{4}-\d+$/.test(number) || number === certificateNumber(caseNumber, 1)) return undefined;
  return `"${number}" is the number that the certificate of another case has here, or would have.`;
}
