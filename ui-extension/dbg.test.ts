import { rm } from 'node:fs/promises'
import { buildCards, buildHost } from './build.ts'
it('host', async () => { await rm('/tmp/dev/bb',{recursive:true,force:true}); const t=Date.now(); console.log((await buildHost('/tmp/dev/bb')).bytes, Date.now()-t) }, 30000)
it('both', async () => { await rm('/tmp/dev/bb',{recursive:true,force:true}); const t=Date.now(); await Promise.all([buildCards('/tmp/dev/bb'),buildHost('/tmp/dev/bb')]); console.log(Date.now()-t) }, 30000)
