import { printable } from './printable.ts'

it.each([
  ['\u001b[2J\u001b[31mRed Ltd', ' [2J [31mRed Ltd'],
  ['two\nlines\tand\u0000nothing', 'two lines and nothing'],
  ['\u202eknaB\u202c Holdings', 'knaB Holdings'],
  ['\u0634\u0631\u0643\u0629 & \u68ee\u6797 👩‍🔬', '\u0634\u0631\u0643\u0629 & \u68ee\u6797 👩‍🔬'],
])('%j reads %j', (text, read) => expect(printable(text)).toBe(read))
