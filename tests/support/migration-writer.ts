import type { DataSource, EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

function column(of: ColumnMetadata): string {
  const nullable = of.isNullable ? `, 'null'` : '';
  const name = `'${of.databaseName}'`;
  if (of.isPrimary)
    return of.databaseName === 'id' && of.length === '36'
      ? 'id()'
      : `{ ...text(${name}, ${of.length}), isPrimary: true }`;
  if (of.type === 'varchar') {
    if (of.length === '36') return `ref(${name}${nullable})`;
    if (of.length === '24' && of.databaseName.endsWith('At')) return `time(${name}${nullable})`;
    return `text(${name}, ${of.length}${nullable})`;
  }
  if (of.type === 'int') return `int(${name}${nullable})`;
  if (of.type === 'boolean') return `flag(${name}${nullable})`;
  if (of.type === 'text' || of.type === 'longtext') return `longText(${name}${nullable})`;
  throw new Error(`${of.entityMetadata.tableName}.${of.databaseName}: no house type for ${String(of.type)}`);
}

function table(of: EntityMetadata): string {
  const indices = of.indices.map((index) => {
    const columns = index.columns.map((each) => `'${each.databaseName}'`).join(', ');
    return `index('${index.name}', [${columns}]${index.isUnique ? ', true' : ''})`;
  });
  const keys = of.foreignKeys.map(
    (key) =>
      `foreignKey('${key.name}', '${key.columnNames[0]}', '${key.referencedTablePath}', '${key.onDelete ?? 'NO ACTION'}')`,
  );
  return `await createTable(runner, '${of.tableName}', [${of.columns.map(column).join(', ')}], [${indices.join(', ')}], [${keys.join(', ')}]);`;
}

/** Tables in an order in which each one's parents come first. */
function parentsFirst(all: readonly EntityMetadata[]): EntityMetadata[] {
  const done: EntityMetadata[] = [];
  const visit = (one: EntityMetadata): void => {
    if (done.includes(one)) return;
    for (const key of one.foreignKeys)
      if (key.referencedEntityMetadata !== one) visit(key.referencedEntityMetadata);
    done.push(one);
  };
  [...all].sort((a, b) => a.tableName.localeCompare(b.tableName)).forEach(visit);
  return done;
}

/** Writes the source of the initial migration from the rows of the program. */
export function writeInitialMigration(source: DataSource): string {
  const tables = parentsFirst(source.entityMetadatas).map(table).join('\n    ');
  const body = `import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, flag, foreignKey, id, index, int, longText, ref, text, time } from './columns.js';

/** The first schema: written from the rows, then only added to by later migrations. */
export class Initial1763800000000 implements MigrationInterface {
  readonly name = 'Initial1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    ${tables}
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Migrations go forward only; restore the backup instead.'));
  }
}
`;
  const unused = ['flag', 'foreignKey', 'id', 'index', 'int', 'longText', 'ref', 'text', 'time'].filter(
    (name) => !tables.includes(`${name}(`),
  );
  return unused.reduce((text, name) => text.replace(new RegExp(`\\b${name}, `), ''), body);
}
