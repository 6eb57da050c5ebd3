/** The house's colours, as mails use them. */
export const COLOURS = { ink: '#1c2733', soft: '#55616e', house: '#17395c', line: '#cfd5dc', wash: '#f4f6f9' };
