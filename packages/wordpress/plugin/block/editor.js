// The block in the editor: which widget, and with what. Written as it runs, without a build.
(function ({ blocks, blockEditor, components, element, i18n }, widgets) {
  const { createElement: h, Fragment } = element;
  const { __, sprintf } = i18n;
  const isEverywhere = (widget) => ['curriculum', 'initiative', 'subscribe'].includes(widget);

  blocks.registerBlockType('backontrack/widget', {
    edit({ attributes, setAttributes }) {
      const { widget, country, options } = attributes;
      const isKnown = Object.hasOwn(widgets, widget);
      // translators: %s: what stands in the block in place of a widget's name.
      const title = isKnown ? widgets[widget] : sprintf(__('Unknown widget “%s”', 'backontrack'), widget);
      const field = (name, label, help) =>
        h(components.TextControl, {
          label,
          help,
          value: attributes[name],
          onChange: (value) => setAttributes({ [name]: value }),
        });
      return h(
        Fragment,
        null,
        h(
          blockEditor.InspectorControls,
          null,
          h(
            components.PanelBody,
            { title: 'Back on Track' },
            h(components.SelectControl, {
              label: __('Widget', 'backontrack'),
              value: widget,
              // A list without what is chosen would show its first as chosen.
              options: Object.entries(isKnown ? widgets : { [widget]: title, ...widgets }).map(([value, label]) => ({
                value,
                label,
              })),
              onChange: (value) => setAttributes({ widget: value, country: isEverywhere(value) ? '' : country }),
            }),
            !isEverywhere(widget) &&
              field(
                'country',
                __('Country', 'backontrack'),
                __('Two letters, such as HU. Empty shows all.', 'backontrack'),
              ),
            field(
              'options',
              __('More', 'backontrack'),
              __('As in the shortcode: limit="3" theme="host"', 'backontrack'),
            ),
          ),
        ),
        h(
          'div',
          blockEditor.useBlockProps(),
          h(components.Placeholder, {
            icon: 'groups',
            label: `Back on Track: ${title}`,
            instructions: [country, options].filter(Boolean).join(' · '),
          }),
        ),
      );
    },
    // The server writes it, so that a later version of the plugin writes it anew.
    save: () => null,
  });
})(window.wp, window.backontrackWidgets);
