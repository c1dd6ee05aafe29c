const inWindow = '//*[@data-part="window"]'

// Icons have their name in a label, and a method has a line of explanation below its name.
const named = (name: string) => `[contains(normalize-space(.), "${name}") or @aria-label="${name}"]`

/** Where a person finds things, as XPath: in the window, unless it says otherwise. */
export const places = {
  window: inWindow,
  leaving: '//dialog[@role="alertdialog"][@open]',
  heading: (name: string): string => `${inWindow}//*[self::h1 or self::h2][normalize-space(.)="${name}"]`,
  button: (name: string): string => `${inWindow}//button${named(name)}`,
  field: (label: string): string => `${inWindow}//input[@id=//label[normalize-space(.)="${label}"]/@for]`,
  image: (name: string): string => `${inWindow}//*[@role="img"][@aria-label="${name}"]`,
  error: (code: string): string => `${inWindow}//*[@data-part="error"][@data-code="${code}"]`,
  fieldError: `${inWindow}//*[@data-part="field-error"]`,
  /** Of the page around it. */
  page: {
    heading: (name: string): string => `//*[self::h1 or self::h2][normalize-space(.)="${name}"]`,
    button: (name: string): string => `//button${named(name)}`,
    checkbox: (label: string): string => `//label[contains(normalize-space(.), "${label}")]//input`,
  },
} as const
