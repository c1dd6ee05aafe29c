// Checked by the compiler alone: a promise that is broken here fails `tsc`.

import { findCode } from './findCode.ts'
import type { Cause, Code, Surface } from './Row.ts'
import type { Locale, UserTexts } from './Text.ts'
import * as en from './locales/en.ts'
import * as ja from './locales/ja.ts'
import * as ko from './locales/ko.ts'
import * as vi from './locales/vi.ts'
import * as zhCN from './locales/zh-CN.ts'

'E8004' satisfies Code<'window'>
// @ts-expect-error E0002 is a code of rest only
'E0002' satisfies Code<'window'>
// @ts-expect-error no surface has it
'E7777' satisfies Code

'foreignNumber' satisfies Cause<'window', 'E1001'>
// @ts-expect-error E8004 has one cause only
'foreignNumber' satisfies Cause<'window', 'E8004'>

ko satisfies Locale
en satisfies Locale<Surface>
ja satisfies Locale<Surface>
zhCN satisfies Locale<Surface>
vi satisfies Locale<Surface>

const { E8004: _, ...withoutE8004 } = ko.window
// @ts-expect-error a locale cannot leave out a code
withoutE8004 satisfies UserTexts<'window'>

const { causes: __, ...withoutCauses } = ko.window.E1001
// @ts-expect-error nor the separate causes of a code
;({ ...ko.window, E1001: withoutCauses }) satisfies UserTexts<'window'>

// @ts-expect-error a locale of one surface needs the client texts too
;({ window: ko.window }) satisfies Locale<'window'>

const row = findCode('window', 'E1001')
if (row.known) {
  row.code satisfies Code<'window'>
} else {
  // @ts-expect-error an unknown code is any text
  row.code satisfies Code<'window'>
}
