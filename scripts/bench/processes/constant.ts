/** The least an express endpoint can do: answer the same JSON to everybody. `node constant.ts FILE`, prints its URL. */
import { readFileSync } from 'node:fs'
import express from 'express'
import { listen } from '../../../connector/src/web/server.ts'

const body = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as unknown
const app = express()
app.get('/', (_request, response) => {
  response.json(body)
})
const listening = await listen(app, 0, '127.0.0.1')
process.stdout.write(`${listening.url}\n`)
process.once('SIGTERM', () => void listening.stop())
