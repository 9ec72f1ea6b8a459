import { openDatabase } from '../../server/db.ts'

/** Raises the version in the database it is told, says so, and holds on until it is killed. */
const db = await openDatabase(process.argv[2] ?? '')
await db.prisma.databaseVersion.updateMany({ data: { version: { increment: 1 } } })
process.stdout.write('written\n')
setInterval(() => {}, 60_000)
