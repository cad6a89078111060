import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Ink is the colour of everything but the main action, which takes the contest's accent. */
const ink: MantineColorsTuple = [
  '#f4f1eb',
  '#e6e2da',
  '#cbc8c2',
  '#a4a6aa',
  '#7a808a',
  '#565d69',
  '#3b4350',
  '#2b3341',
  '#1d2430',
  '#12171f',
];

const field = { size: 'md' } as const;
const inputs = [
  'TextInput',
  'NativeSelect',
  'Select',
  'NumberInput',
  'Textarea',
  'DateInput',
  'TagsInput',
  'MultiSelect',
];

/** Mantine in the clothes of Chấm Kín. */
export const theme = createTheme({
  fontFamily: 'var(--ck-sans)',
  fontFamilyMonospace: 'var(--ck-mono)',
  headings: { fontFamily: 'var(--ck-sans)', fontWeight: '600' },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '1rem', lg: '1.25rem', xl: '1.75rem' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.4', xl: '1.4' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '8px', xl: '12px' },
  defaultRadius: 'sm',
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 1 },
  autoContrast: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  // By name and not by component, so that no page carries what it does not show.
  components: {
    Button: { defaultProps: { variant: 'default' } },
    ...Object.fromEntries(inputs.map((name) => [name, { defaultProps: field }])),
    Checkbox: { defaultProps: { size: 'sm' } },
  },
});

/** Mantine's own variables follow the tokens, so that there is one place for colours. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--ck-paper)',
    '--mantine-color-text': 'var(--ck-ink)',
    '--mantine-color-dimmed': 'var(--ck-ink-soft)',
    '--mantine-color-placeholder': 'var(--ck-ink-soft)',
    '--mantine-color-anchor': 'var(--ck-link)',
    '--mantine-color-error': 'var(--ck-red)',
    '--mantine-color-default': 'var(--ck-surface)',
    '--mantine-color-default-hover': 'var(--ck-sunken)',
    '--mantine-color-default-color': 'var(--ck-ink)',
    '--mantine-color-default-border': 'var(--ck-line-strong)',
    '--mantine-color-disabled': 'var(--ck-grey-soft)',
    '--mantine-color-disabled-color': 'var(--ck-ink-soft)',
    '--mantine-color-disabled-border': 'var(--ck-line)',
  },
  light: {},
  dark: {},
});
