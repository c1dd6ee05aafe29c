import { en } from '../locales/en.ts'
import { ko } from '../locales/ko.ts'

/** Every language, by name. */
export const locales = { ko, en }
