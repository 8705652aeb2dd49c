<?php
/**
 * The widgets, and how one is written into a page.
 *
 * @package backontrack
 */

defined( 'ABSPATH' ) || exit;

/**
 * The names of the widgets, with what an editor sees.
 *
 * @return array<string, string>
 */
function backontrack_widgets() {
	return array(
		'mentor-finder'       => __( 'Mentor finder', 'backontrack' ),
		'programme-directory' => __( 'Help nearby', 'backontrack' ),
		'eligibility-check'   => __( 'What is there for me?', 'backontrack' ),
		'news-feed'           => __( 'News', 'backontrack' ),
		'initiative'          => __( 'The programme', 'backontrack' ),
		'curriculum'          => __( 'What mentors learn', 'backontrack' ),
		'subscribe'           => __( 'Hear from us', 'backontrack' ),
	);
}

/**
 * What a link to a widget says to readers of a language, or in English.
 *
 * @param string $name     The widget's name.
 * @param string $language A tag such as `hu` or `sr-RS`.
 * @return string Empty where there is no such widget.
 */
function backontrack_title( $name, $language ) {
	$titles = wp_json_file_decode( __DIR__ . '/titles.json', array( 'associative' => true ) );
	$parts  = explode( '-', $language );
	while ( $parts && ! isset( $titles[ implode( '-', $parts ) ] ) ) {
		array_pop( $parts );
	}
	// Of Serbian there is no word without its script.
	$near   = preg_grep( '/^' . preg_quote( strtok( $language, '-' ), '/' ) . '-/', array_keys( $titles ) );
	$locale = $parts ? implode( '-', $parts ) : ( $near ? reset( $near ) : 'en' );
	return isset( $titles[ $locale ][ $name ] ) ? $titles[ $locale ][ $name ] : '';
}

/**
 * Writes the block: the widget, with the classes that an editor gave it.
 *
 * @param array $attributes Of the block.
 * @return string
 */
function backontrack_render_block( $attributes ) {
	$widget = backontrack_render( $attributes );
	return '' === $widget ? '' : sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), $widget );
}

/**
 * Writes a widget: the element, and in it a link for readers whom no script serves.
 *
 * Every attribute but `widget` and `text` goes to the element as it is: which ones there are is known by the element,
 * and a later version may know more. What starts with `on`, and styles, never go.
 *
 * @param array|string $attributes Of the shortcode, or of the block, where they stand in `options`.
 * @return string
 */
function backontrack_render( $attributes ) {
	$attributes = (array) $attributes;
	if ( isset( $attributes['options'] ) ) {
		$options = shortcode_parse_atts( (string) $attributes['options'] );
		unset( $attributes['options'] );
		$attributes = array_merge( $attributes, is_array( $options ) ? $options : array() );
	}
	$widgets = backontrack_widgets();
	$name    = isset( $attributes['widget'] ) ? sanitize_key( $attributes['widget'] ) : 'mentor-finder';
	if ( ! isset( $widgets[ $name ] ) ) {
		// Only who can mend it is told.
		return current_user_can( 'edit_posts' )
			? '<p>' . esc_html(
				sprintf(
					/* translators: 1: what was written, 2: the names there are */
					__( 'Back on Track has no widget “%1$s”. There are: %2$s.', 'backontrack' ),
					$name,
					implode( ', ', array_keys( $widgets ) )
				)
			) . '</p>'
			: '';
	}

	if ( '' === backontrack_host() ) {
		return current_user_can( 'edit_posts' )
			? '<p>' . esc_html__( 'Back on Track asks for its host under Settings > Back on Track.', 'backontrack' ) . '</p>'
			: '';
	}

	$link     = backontrack_host() . '/embed/' . $name;
	$language = empty( $attributes['lang'] ) ? get_bloginfo( 'language' ) : $attributes['lang'];
	$text     = empty( $attributes['text'] ) ? backontrack_title( $name, $language ) : $attributes['text'];
	unset( $attributes['widget'], $attributes['text'], $attributes['className'] );

	$written = '';
	$query   = array( 'lang' => rawurlencode( $language ) );
	$carried = explode( ' ', '{{carried}}' );
	foreach ( $attributes as $attribute => $value ) {
		// `[backontrack sync-url]` has a number for a name.
		if ( is_int( $attribute ) ) {
			$attribute = (string) $value;
			$value     = '';
		}
		// What a block keeps for its editor, such as `metadata`, is a list.
		if ( ! is_scalar( $value ) ) {
			continue;
		}
		if ( ! preg_match( '/^[a-z][a-z-]*$/', $attribute ) || preg_match( '/^(on|style$|is$|slot$)/', $attribute ) ) {
			continue;
		}
		// A field of the block that was left empty.
		if ( '' === $value && isset( $attributes[ $attribute ] ) ) {
			continue;
		}
		$written .= sprintf( ' %s="%s"', $attribute, esc_attr( $value ) );
		// The page has no host to look like.
		if ( in_array( $attribute, $carried, true ) && array( 'theme', 'host' ) !== array( $attribute, $value ) ) {
			$query[ $attribute ] = rawurlencode( $value );
		}
	}

	wp_enqueue_script( 'backontrack-loader' );
	return sprintf(
		'<backontrack-%1$s%2$s><a href="%3$s">%4$s</a></backontrack-%1$s>',
		$name,
		$written,
		esc_url( add_query_arg( $query, $link ) ),
		esc_html( $text )
	);
}
