export { readTypedNumber } from '../../scoring/read-typed-number.js';
