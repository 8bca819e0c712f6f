/** Pages carry no formats of other programs; tables are the one thing of them that they write. */
export { writeCsv } from '../formats/csv/write-csv.js';
