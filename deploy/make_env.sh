#!/bin/sh
# Writes the file $2 from the example $1, with a new random value for every secret that is empty in it.
set -eu
umask 077
while IFS= read -r line; do
    case $line in
        *KEY=|*PASSWORD=|*SECRET=) printf '%s%s\n' "$line" "$(head -c 48 /dev/urandom | base64 | tr -d '+/=\n')" ;;
        *) printf '%s\n' "$line" ;;
    esac
done < "$1" > "$2.new"
mv "$2.new" "$2"
