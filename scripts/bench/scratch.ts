import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { embeddedServer, removeEmbeddedServer } from '../../connector/src/store/postgres/embedded.ts'
import { root } from '../setup.mjs'
import { withEnding } from './with-ending.ts'

/** A PostgreSQL of the benchmark's own, in which every round gets an empty database. */
export interface Scratch {
  /** Address of a new, empty database. */
  database(name: string): Promise<string>
  /** Drops a database again: what one round leaves must not slow the next. */
  drop(name: string): Promise<void>
}

/** Runs work with a server that is gone, with all it kept, afterwards. */
export async function withScratch<T>(work: (scratch: Scratch) => Promise<T>): Promise<T> {
  const home = join(root, '.perennial', `bench-${process.pid}`)
  await mkdir(home, { recursive: true })
  return withEnding(
    async () => {
      const server = await embeddedServer(home)
      return work({
        database: async name => {
          await command(server, `create database ${name}`)
          return `postgresql://${server.user}@${encodeURIComponent(server.host!)}:${server.port}/${name}`
        },
        drop: name => command(server, `drop database ${name} with (force)`),
      })
    },
    async () => {
      await removeEmbeddedServer(home)
      await rm(home, { recursive: true, force: true })
    },
  )
}

async function command(server: pg.ClientConfig, text: string): Promise<void> {
  const client = new pg.Client(server)
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
