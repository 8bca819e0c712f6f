import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { XmlBufferInputProvider, XmlDocument, XmlValidateError, XsdValidator, xmlRegisterInputProvider } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

/** The schemas of the standards, which stand beside the project and are no part of it. */
export const SCHEMAS = fileURLToPath(new URL('../../../../shared/fixtures/schemas/', import.meta.url));

/** Skips what needs the schemas where they are not there. For `before`. */
export function needSchemas(this: Mocha.Context): void {
  if (existsSync(SCHEMAS)) return;
  console.log(`    (skipped: no ${SCHEMAS})`);
  this.skip();
}

/** A schema that declares names of a namespace and says nothing of what is in them. */
const stub = (namespace: string, name: string): Uint8Array =>
  new TextEncoder().encode(
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${namespace}" elementFormDefault="qualified"><xs:element name="${name}"/></xs:schema>`,
  );

/** The schema of items and tests of QTI 2.1; what it takes from MathML, XInclude and APIP, which nothing of ours uses, is declared and left open. */
export function itemSchema(): XsdValidator {
  const at = 'mem://qtiv2p1/';
  xmlRegisterInputProvider(
    new XmlBufferInputProvider({
      [`${at}../w3/xml.xsd`]: readFileSync(`${SCHEMAS}cc11/xml.xsd`),
      [`${at}../w3/XInclude.xsd`]: stub('http://www.w3.org/2001/XInclude', 'include'),
      [`${at}../w3/mathml2/mathml2.xsd`]: stub('http://www.w3.org/1998/Math/MathML', 'math'),
      [`${at}../apipv1p0/apipv1p0_qtiextv2p1_v1p0.xsd`]: stub('http://www.imsglobal.org/xsd/apip/apipv1p0/imsapip_qtiv1p0', 'apipAccessibility'),
    }),
  );
  return XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(`${SCHEMAS}qti/qtiv2p1/imsqti_v2p1.xsd`), { url: `${at}imsqti_v2p1.xsd` }));
}

/** The schema of a quiz in a Common Cartridge. */
export function quizSchema(): XsdValidator {
  const at = 'mem://cc/';
  xmlRegisterInputProvider(new XmlBufferInputProvider({ [`${at}xml.xsd`]: readFileSync(`${SCHEMAS}cc11/xml.xsd`) }));
  return XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(`${SCHEMAS}cc11/ccv1p1_qtiasiv1p2p1_v1p0.xsd`), { url: `${at}ccv1p1_qtiasiv1p2p1_v1p0.xsd` }));
}

/** A schema by the name of its file, which may name others beside it. */
export function schemaIn(name: string): XsdValidator {
  xmlRegisterFsInputProviders();
  return XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(SCHEMAS + name), { url: SCHEMAS + name }));
}

/** What is wrong with a text by a schema; an empty text when nothing is. */
export function faultsOf(text: string, schema: XsdValidator): string {
  const document = XmlDocument.fromString(text);
  try {
    schema.validate(document);
    return '';
  } catch (error) {
    return error instanceof XmlValidateError ? error.message : String(error);
  } finally {
    document.dispose();
  }
}
