import { createTheme, type MantineColorsTuple, rem } from '@mantine/core'

// One accent. Shade 8 carries white text at 8:1 and stays legible on the dark ground.
const blue: MantineColorsTuple = [
  '#eef4fc',
  '#dce8f8',
  '#b8cff0',
  '#91b4e8',
  '#6d9be0',
  '#4b83d8',
  '#306ecb',
  '#225eb8',
  '#1a4f9f',
  '#123c7d',
]

const dark: MantineColorsTuple = [
  '#d3d6dc',
  '#b4b8c0',
  '#989da7',
  '#6b717c',
  '#3d424b',
  '#30343b',
  '#262a30',
  '#1b1e23',
  '#15171b',
  '#101215',
]

/** The look of the whole application. Colours of states live in look.css, for they change with the appearance. */
export const theme = createTheme({
  fontFamily: "'Golos Text Variable', 'Golos Text', system-ui, -apple-system, 'Segoe UI', Arial, sans-serif",
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 8 },
  colors: { blue, dark },
  black: '#1b1e23',
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontSizes: { xs: rem(13), sm: rem(14), md: rem(15), lg: rem(17), xl: rem(20) },
  lineHeights: { xs: '1.4', sm: '1.43', md: '1.4667', lg: '1.45', xl: '1.4' },
  spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(32) },
  headings: {
    fontWeight: '650',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: rem(26), lineHeight: '1.25' },
      h2: { fontSize: rem(19), lineHeight: '1.3' },
      h3: { fontSize: rem(16), lineHeight: '1.4' },
    },
  },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', comboboxProps: { transitionProps: { duration: 0 } } } },
    SegmentedControl: { defaultProps: { transitionDuration: 0 } },
    Modal: {
      defaultProps: {
        centered: true,
        closeButtonProps: { 'aria-label': 'Закрыть окно' },
        // A dialog's <header> would be a second banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
    },
    Spotlight: { defaultProps: { attributes: { header: { role: 'presentation' } } } },
    // In its place in the page a menu belongs to a landmark; and its first item takes the focus.
    Menu: { defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false } },
    Drawer: { defaultProps: { closeButtonProps: { 'aria-label': 'Закрыть' } } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Скрыть сообщение' } } },
    Tooltip: { defaultProps: { openDelay: 300, events: { hover: true, focus: true, touch: false } } },
  },
})
