import type { AuditTable } from './audit-table.js';

/** The tables as lines of text: names to the left, figures to the right. */
export const auditText = (tables: readonly AuditTable[]): string[] =>
  tables.flatMap(({ title, columns, rows, legend = [] }) => {
    const widths = columns.map((head, column) => Math.max(head.length, ...rows.map((row) => (row[column] ?? '').length)));
    const isFigures = columns.map((_head, column) => column > 0 && rows.every((row) => /^(?:[\d–≥≤×−]|$)/u.test(row[column] ?? '')));
    const line = (cells: readonly string[]): string =>
      cells
        .map((cell, column) => (isFigures[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
        .join('  ')
        .trimEnd();
    return [title, line(columns), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line), ...legend.map((entry) => `  ${entry}`), ''];
  });
