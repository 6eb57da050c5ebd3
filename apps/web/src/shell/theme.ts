import { createTheme } from '@mantine/core';

/** One blue, dark enough for white text on it and for small text on white. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 7 },
  fontFamily: "'Inter', system-ui, -apple-system, 'Segoe UI', sans-serif",
  headings: { fontWeight: '650' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  autoContrast: true,
});
