<?php
// One line of the plan in, one signature out.
while (($line = fgets(STDIN)) !== false) {
    [, $file, $algorithm, $secret, $before, $after, , , , , $encoding] = explode('|', rtrim($line, "\n"));
    $digest = hash_hmac($algorithm, $before . file_get_contents($file) . $after, $secret, true);
    echo $encoding === 'base64' ? base64_encode($digest) : bin2hex($digest), "\n";
}
