#!/bin/sh
# Renders the pictures into the courses. The build doesn't need this: the rendered files are committed.
# Needs Chromium, ImageMagick and the font Liberation Sans.
set -eu
cd "$(dirname "$0")"
chromium=${CHROMIUM:-chromium}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

render() { # source, place in content/courses
  "$chromium" --headless --no-sandbox --disable-gpu --hide-scrollbars --disable-lcd-text --allow-file-access-from-files \
    --window-size=560,2400 --default-background-color=00000000 --user-data-dir="$work/profile" \
    --screenshot="$work/page.png" "file://$PWD/$1.html" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
  # What is below the picture has another colour than its border: cut there, then keep 44 colours.
  convert "$work/page.png" -background '#fff' -alpha remove -bordercolor '#fff' -border 2 -trim +repage \
    -strip -quantize LUV +dither -colors 44 -define webp:lossless=true -define webp:method=6 -quality 100 "../courses/$2/images/$1.webp"
  identify -format "%f %wx%h %B bytes\n" "../courses/$2/images/$1.webp"
}

mkdir -p ../courses/preparatory/first-steps/images ../courses/preparatory/legal-options/images ../courses/ongoing/trauma-and-attachment/images
render who-is-who preparatory/first-steps
render first-72-hours preparatory/first-steps
render kinds-side-by-side preparatory/legal-options
render body-first ongoing/trauma-and-attachment
