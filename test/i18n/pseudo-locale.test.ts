import { expect } from 'chai';
import { formatMessage } from '../../src/i18n/format-message.js';
import { messages, type MessageKey } from '../../src/i18n/messages.js';
import { pseudoMessages } from '../../src/i18n/pseudo-locale.js';

describe('pseudoMessages', () => {
  const pseudo = pseudoMessages();

  it('has every message', () => expect(Object.keys(pseudo)).to.deep.equal(Object.keys(messages)));

  it('puts every message in brackets and makes it longer', () => {
    for (const [key, message] of Object.entries(messages)) {
      expect(pseudo[key as MessageKey], key).to.match(/^\[.*\]$/s);
      expect((pseudo[key as MessageKey] as string).length, key).to.be.above(message.length);
    }
  });

  it('keeps the places and cases of every message', () => {
    const values = new Proxy({}, { get: (_, name) => `<${String(name)}>`, has: () => true }) as Record<string, string>;
    for (const [key, message] of Object.entries(messages)) {
      for (const count of [0, 1, 2]) {
        const names = [...message.matchAll(/\{\s*(\w+)\s*(,\s*plural)?/g)];
        const filling = Object.fromEntries(
          names.filter(([, name]) => new RegExp(`\\{\\s*${name}\\s*[,}]`).test(message)).map(([, name = '', plural]) => [name, plural ? count : (values[name] as string)]),
        );
        const shown = formatMessage(pseudo[key as MessageKey] as string, filling, 'en');
        expect(shown, key).to.not.match(/[{}]/);
        for (const [, name = '', plural] of names) if (!plural && formatMessage(message, filling, 'en').includes(`<${name}>`)) expect(shown, key).to.include(`<${name}>`);
      }
    }
  });
});
