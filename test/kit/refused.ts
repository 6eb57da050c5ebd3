import { DomainError, InvalidInput } from '#domain/errors';

/** The refusal of what was asked: its code, and the fields that it names. */
export async function refused(
  asked: Promise<unknown>,
): Promise<{ readonly code: string; readonly at: readonly string[] }> {
  try {
    await asked;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { code: error.code, at: error instanceof InvalidInput ? error.faults.map(({ pointer }) => pointer) : [] };
  }
  throw new Error('not refused');
}
