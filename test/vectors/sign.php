<?php
// One line of the plan in, one hexadecimal signature out.
while (($line = fgets(STDIN)) !== false) {
    [, $file, $algorithm, $secret, $before, $after] = explode('|', rtrim($line, "\n"));
    echo hash_hmac($algorithm, $before . file_get_contents($file) . $after, $secret), "\n";
}
