import { createTheme, type CSSVariablesResolver } from '@mantine/core';

/** One blue, dark enough for white text on it and for small text on white. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 7 },
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  headings: { fontWeight: '650' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  autoContrast: true,
});

/** Small grey text and outlined badges have to be readable too: 4.5 to 1 in both schemes. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#586069',
    '--mantine-color-placeholder': '#626a73',
    '--mantine-color-error': '#b01818',
    '--app-warn': '#a33c00',
    '--app-alarm': '#b01818',
    '--app-good': '#1f6b30',
    '--app-quiet': '#495057',
  },
  dark: {
    '--mantine-color-dimmed': '#b4bac1',
    '--mantine-color-placeholder': '#a6adb5',
    '--mantine-color-anchor': '#a9bbff',
    '--mantine-color-error': '#ff9c9c',
    '--app-warn': '#ffb37a',
    '--app-alarm': '#ff9c9c',
    '--app-good': '#8ce99a',
    '--app-quiet': '#c1c7cd',
  },
});
