import { en } from '../locales/en.ts'
import { ja } from '../locales/ja.ts'
import { ko } from '../locales/ko.ts'
import { vi } from '../locales/vi.ts'
import { zhCN } from '../locales/zh-CN.ts'

/** Every language, by its tag. */
export const locales = { ko, en, ja, 'zh-CN': zhCN, vi }
