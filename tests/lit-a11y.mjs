/** eslint-plugin-lit-a11y as oxlint can load it: its rules write to `parserServices`, which oxlint freezes. */
import plugin from 'eslint-plugin-lit-a11y';

const onItsOwn = (rule) => ({
  ...rule,
  create(context) {
    const parserServices = { ...context.sourceCode.parserServices };
    const sourceCode = Object.create(context.sourceCode, { parserServices: { value: parserServices } });
    return rule.create(Object.create(context, { sourceCode: { value: sourceCode } }));
  },
});

export default {
  meta: { name: 'lit-a11y' },
  rules: Object.fromEntries(Object.entries(plugin.rules).map(([name, rule]) => [name, onItsOwn(rule)])),
};
