<?php
/**
 * Plugin Name:       Back on Track
 * Description:       Mentors, help nearby, a check, news and facts of the Back on Track programme, as a block, a shortcode or a pasted address.
 * Version:           {{version}}
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * Text Domain:       backontrack
 *
 * @package backontrack
 */

defined( 'ABSPATH' ) || exit;

require_once __DIR__ . '/includes/widgets.php';
require_once __DIR__ . '/includes/pasted.php';
require_once __DIR__ . '/includes/settings.php';

add_action( 'init', 'backontrack_init' );
add_filter( 'script_loader_tag', 'backontrack_script_tag', 10, 2 );
add_filter( 'embed_defaults', 'backontrack_pasted_size', 10, 2 );
add_filter( 'embed_oembed_html', 'backontrack_pasted_frame', 10, 2 );
add_filter( 'embed_maybe_make_link', 'backontrack_pasted_link', 10, 2 );
add_action( 'admin_init', 'backontrack_register_settings' );
add_action( 'admin_menu', 'backontrack_add_settings_page' );

/**
 * Makes the shortcode, the block, and the addresses that may be pasted.
 */
function backontrack_init() {
	// Beside the loader lie the files that it fetches, and it checks each against its hash.
	wp_register_script( 'backontrack-loader', backontrack_loader_url(), array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- The folder is named for the version.

	wp_register_script(
		'backontrack-block',
		plugins_url( 'block/editor.js', __FILE__ ),
		array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n' ),
		'{{version}}',
		true
	);
	wp_set_script_translations( 'backontrack-block', 'backontrack' );
	wp_add_inline_script(
		'backontrack-block',
		'window.backontrackWidgets = ' . wp_json_encode( backontrack_widgets() ) . ';',
		'before'
	);
	register_block_type( __DIR__ . '/block', array( 'render_callback' => 'backontrack_render_block' ) );
	add_shortcode( 'backontrack', 'backontrack_render' );

	if ( '' !== backontrack_host() ) {
		wp_oembed_add_provider( backontrack_pages(), backontrack_host() . '/oembed', true );
	}
}

/**
 * Makes the loader's tag a module, which its files ask for, and pins its bytes.
 *
 * @param string $tag    The whole tag.
 * @param string $handle The script's name.
 * @return string
 */
function backontrack_script_tag( $tag, $handle ) {
	if ( 'backontrack-loader' !== $handle ) {
		return $tag;
	}
	return sprintf(
		// phpcs:ignore WordPress.WP.EnqueuedResources.NonEnqueuedScript -- This is the tag of an enqueued script.
		'<script type="module" src="%s" integrity="%s" crossorigin="anonymous" data-backontrack-api="%s"></script>' . "\n",
		esc_url( backontrack_loader_url() ),
		esc_attr( '{{integrity}}' ),
		esc_url( backontrack_host() . '/' )
	);
}

/**
 * The address of the loader that this plugin brings.
 *
 * @return string
 */
function backontrack_loader_url() {
	return plugins_url( 'files/{{version}}/loader.js', __FILE__ );
}
