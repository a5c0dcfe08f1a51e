/** Fluent's themes for the portal's, v8 and v9 side by side as in a blade that is being moved (R18). */
import { createTheme, ThemeProvider } from '@fluentui/react';
import { FluentProvider, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLayoutEffect } from 'react';
import type { Switches } from '../../switches.ts';

const fonts = { fontFamily: '"Segoe UI", system-ui, -apple-system, "Noto Sans", sans-serif' };

const light = createTheme({ defaultFontStyle: fonts });

const dark = createTheme({
  defaultFontStyle: fonts,
  isInverted: true,
  palette: {
    themePrimary: '#2899f5',
    themeDarkAlt: '#3aa0f3',
    themeDark: '#6cb8f6',
    themeDarker: '#82c7ff',
    themeSecondary: '#0078d4',
    themeTertiary: '#235a85',
    themeLight: '#004c87',
    themeLighter: '#043862',
    themeLighterAlt: '#092c47',
    black: '#f8f8f8',
    neutralDark: '#faf9f8',
    neutralPrimary: '#f3f2f1',
    neutralPrimaryAlt: '#c8c6c4',
    neutralSecondary: '#a19f9d',
    neutralSecondaryAlt: '#979693',
    neutralTertiary: '#797775',
    neutralTertiaryAlt: '#484644',
    neutralQuaternary: '#3b3a39',
    neutralQuaternaryAlt: '#323130',
    neutralLight: '#292827',
    neutralLighter: '#252423',
    neutralLighterAlt: '#201f1e',
    white: '#1b1a19',
  },
  semanticColors: { errorText: '#f1707b', errorBackground: '#442726' },
});

const highContrast = createTheme({
  defaultFontStyle: fonts,
  isInverted: true,
  palette: {
    themePrimary: '#1aebff',
    themeDarkAlt: '#1aebff',
    themeDark: '#1aebff',
    themeDarker: '#1aebff',
    themeSecondary: '#1aebff',
    themeTertiary: '#1aebff',
    themeLight: '#003f45',
    themeLighter: '#002a2e',
    themeLighterAlt: '#001517',
    black: '#fff',
    neutralDark: '#fff',
    neutralPrimary: '#fff',
    neutralPrimaryAlt: '#fff',
    neutralSecondary: '#fff',
    neutralSecondaryAlt: '#fff',
    neutralTertiary: '#3ff23f',
    neutralTertiaryAlt: '#fff',
    neutralQuaternary: '#555',
    neutralQuaternaryAlt: '#333',
    neutralLight: '#222',
    neutralLighter: '#111',
    neutralLighterAlt: '#0a0a0a',
    white: '#000',
  },
  semanticColors: { errorText: '#ffb3b3' },
});

export function Themed({ theme, rtl, children }: { theme: Switches['theme']; rtl: boolean; children: ReactNode }) {
  useLayoutEffect(() => {
    document.body.className = `fxs-mode-${theme === 'light' ? 'light' : 'dark'}${theme === 'high-contrast' ? ' fxs-theme-hc' : ''}`;
    document.documentElement.dir = rtl ? 'rtl' : 'ltr';
  }, [theme, rtl]);
  const eight = { ...{ light, dark, 'high-contrast': highContrast }[theme], rtl };
  const nine = {
    ...{ light: webLightTheme, dark: webDarkTheme, 'high-contrast': teamsHighContrastTheme }[theme],
    fontFamilyBase: fonts.fontFamily,
  };
  return (
    <FluentProvider theme={nine} dir={rtl ? 'rtl' : 'ltr'} className="host">
      <ThemeProvider theme={eight} applyTo="body" className="host">
        {children}
      </ThemeProvider>
    </FluentProvider>
  );
}
