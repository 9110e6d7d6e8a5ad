import { connectionLost } from './connection-lost.ts'

const coded = (message: string, more: object) => Object.assign(new Error(message), more)

describe('a lost connection', () => {
  it.each([
    ['a server that is gone', coded('connect ECONNREFUSED', { code: 'ECONNREFUSED', syscall: 'connect' })],
    ['a server that crashed', coded('terminating connection because of crash', { code: '57P02' })],
    ['a connection that broke', new Error('Connection terminated unexpectedly')],
  ])('is said in words for %s', (_, error) => {
    expect(connectionLost(error)).toMatchObject({ kind: 'config', cause: error })
  })

  it.each([
    ['a wrong statement', coded('syntax error', { code: '42601' })],
    ['a mistake of ours', new TypeError('undefined is not a function')],
  ])('is not read into %s', (_, error) => {
    expect(connectionLost(error)).toBeNull()
  })
})
