export { readTypedNumber as readNumericResponse } from '../../scoring/read-typed-number.js';
