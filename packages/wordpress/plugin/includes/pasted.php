<?php
/**
 * Addresses of pages of Back on Track that stand on a line of their own.
 *
 * @package backontrack
 */

defined( 'ABSPATH' ) || exit;

/**
 * What matches the address of a widget's page, or of one entry of it. Old links have http, and mean the same page.
 *
 * @return string
 */
function backontrack_pages() {
	$host = preg_replace( '/^https?/', 'https?', preg_quote( backontrack_host(), '#' ) );
	return "#^$host/embed/([\\w-]+)(/[\\w%-]+)?/?(\\?.*)?\$#i";
}

/**
 * Asks for a frame that fills its column, up to the width that pages are laid out for, where the theme names no width.
 * WordPress asks for 500 pixels then. A frame is never wider than its column.
 *
 * @param int[]  $size    Most width and height.
 * @param string $address What was pasted.
 * @return int[]
 */
function backontrack_pasted_size( $size, $address ) {
	if ( empty( $GLOBALS['content_width'] ) && '' !== backontrack_host() && preg_match( backontrack_pages(), $address ) ) {
		$size['width'] = 800;
	}
	return $size;
}

/**
 * Lets the frame of such a page be as high as what it shows. WordPress asks for one of 750 pixels.
 *
 * @param string $html    The frame.
 * @param string $address What was pasted.
 * @return string
 */
function backontrack_pasted_frame( $html, $address ) {
	if ( '' !== backontrack_host() && preg_match( backontrack_pages(), $address ) ) {
		wp_enqueue_script( 'backontrack-frame', plugins_url( '../block/frame.js', __FILE__ ), array(), '{{version}}', true );
	}
	return $html;
}

/**
 * Makes a link of an address when the host did not answer.
 *
 * @param string $text    What WordPress writes then: the address as text.
 * @param string $address What was pasted.
 * @return string
 */
function backontrack_pasted_link( $text, $address ) {
	if ( '' === backontrack_host() || ! preg_match( backontrack_pages(), $address, $found ) ) {
		return $text;
	}
	$title = empty( $found[2] ) ? backontrack_title( $found[1], get_bloginfo( 'language' ) ) : '';
	return sprintf( '<a href="%s">%s</a>', esc_url( $address ), esc_html( '' === $title ? $address : $title ) );
}
